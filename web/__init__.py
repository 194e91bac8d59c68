"""What people touch: the command line, pages and the API. All of it calls the same actions."""
