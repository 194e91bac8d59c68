"""What people do to tours: one permission check, short transactions, one log line each."""
