"""Where tours are kept: SQLAlchemy Core on SQLite, or on PostgreSQL by URL.

Functions take a connection; actions own the transaction.
"""
