"""Routes: they read a request, call one action, and answer. No rule of the house lives here."""
