"""Passwords and secrets, and the hashes that are kept of them."""

from __future__ import annotations

import hashlib
import secrets
from functools import cache
from threading import Semaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from tour.errors import BadValue

SHORTEST, LONGEST = 10, 200
"""Characters of a password."""
_AT_ONCE = Semaphore(2)
"""Hashing takes 19 MB and a core for some 20 ms: a crowd of guesses must not take the machine."""


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
        return _hasher().hash(password.encode("utf-8", "surrogatepass"))


def fits(password: str, kept: str) -> bool:
    """Whether this is the password of which the hash was kept. An empty hash takes as long, and fits none."""
    with _AT_ONCE:
        try:
            right = _hasher().verify(kept or _nobodys(), password.encode("utf-8", "surrogatepass"))
        except (VerificationError, InvalidHashError):
            return False
    return right and bool(kept)


def new_password() -> str:
    """A password that cannot be guessed and can be typed."""
    return secrets.token_urlsafe(12)


def new_secret() -> str:
    """A secret that cannot be guessed: 256 bits."""
    return secrets.token_urlsafe(32)


def secret_hash(secret: str) -> str:
    """What is kept of a secret; it is random already, so one plain hash serves."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)


@cache
def _nobodys() -> str:
    """A hash that no password is known for."""
    return _hasher().hash(secrets.token_bytes(32))
