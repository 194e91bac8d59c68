"""Passwords and secrets, and the hashes that are kept of them."""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from threading import Semaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from tour.errors import BadValue, TooManyTries

SHORTEST, LONGEST = 10, 200
"""Characters of a password."""
_AT_ONCE = Semaphore(2)
"""Hashing takes 19 MB and a core for some 20 ms: a crowd of guesses must not take the machine."""
_LINE = Semaphore(16)
"""Who logs in at one moment, or waits for it. Requests are answered by 40 threads: visitors must not wait behind."""


@contextmanager
def in_line() -> Iterator[None]:
    """A place among those who log in at this moment.

    Raises:
        TooManyTries: there is none left; nothing was looked at.
    """
    if not _LINE.acquire(blocking=False):
        raise TooManyTries("Many people are logging in at this moment: try again in 1 s.", 1)
    try:
        yield
    finally:
        _LINE.release()


def checked(password: str) -> str:
    """The password itself.

    Raises:
        BadValue: it is too short or too long.
    """
    if not SHORTEST <= len(password) <= LONGEST or "\0" in password:
        raise BadValue(f"A password has {SHORTEST} to {LONGEST} characters: choose another one.", "password")
    return password


def hashed(password: str) -> str:
    """The hash that is kept of a password: argon2id, as OWASP's cheat sheet on password storage has it."""
    with _AT_ONCE:
        return _hasher().hash(_typed(password))


def fits(password: str, kept: str) -> bool:
    """Whether this is the password of which the hash was kept. An empty hash takes as long, and fits none."""
    with _AT_ONCE:
        try:
            right = _hasher().verify(kept or _nobodys(), _typed(password))
        except (VerificationError, InvalidHashError):
            return False
    return right and bool(kept)


def outworn(kept: str) -> bool:
    """Whether a hash was made with other parameters than are used now."""
    return _hasher().check_needs_rehash(kept)


def new_password() -> str:
    """A password that cannot be guessed and can be typed."""
    return secrets.token_urlsafe(12)


def new_secret() -> str:
    """A secret that cannot be guessed: 256 bits."""
    return secrets.token_urlsafe(32)


def secret_hash(secret: str) -> str:
    """What is kept of a secret; it is random already, so one plain hash serves."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _typed(password: str) -> bytes:
    """A password's bytes, the same from every keyboard: some compose accents, others send them one by one."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)


@cache
def _nobodys() -> str:
    """A hash that no password is known for."""
    return _hasher().hash(secrets.token_bytes(32))
