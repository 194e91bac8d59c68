"""Who may log in, and logging in."""

from __future__ import annotations

import logging
import math
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from tour import passwords
from tour.errors import BadValue, NotLoggedIn, TooManyTries
from tour.installation import Installation
from tour.roles import Person, Role, require
from tour.store import people
from tour.store.tours import now

log = logging.getLogger(__name__)

LONGEST_NAME = 80
LASTS_S = {"browser": 30 * 86_400, "token": 365 * 86_400}
"""Kind of login -> seconds until it ends."""
FREE_TRIES = 5
LONGEST_WAIT_S = 900
_WRONG = "The name or the password is wrong."


@dataclass(frozen=True, slots=True)
class Login:
    """A login that has just begun."""

    person: Person
    secret: str
    """Told once; only its hash is kept."""
    lasts_s: int


def log_in(house: Installation, name: str, password: str, kind: str) -> Login:
    """Begin a login of a kind in LASTS_S.

    A try counts as failed before the password is looked at, so guesses side by side gain nothing.

    Raises:
        NotLoggedIn: the name or the password is wrong; which of them is not told.
        TooManyTries: too many log-ins by this name failed in a row, wherever they came from; or too many people log in
            at this moment.
    """
    with passwords.in_line():
        return _logged_in(house, name, password, kind)


def _logged_in(house: Installation, name: str, password: str, kind: str) -> Login:
    with house.database.writing() as connection:
        tries, last_at = people.hold_failures(connection, name)
        _check_wait(tries, last_at)
        people.count_failure(connection, name, tries + 1)
    with house.database.reading() as connection:
        found = people.named(connection, name)
    if not passwords.fits(password, found.password if found else "") or found is None:
        log.info("a log-in as %s failed", found.person.name if found else "nobody who is known")
        raise NotLoggedIn(_WRONG)
    secret = passwords.new_secret()
    anew = passwords.hashed(password) if passwords.outworn(found.password) else ""
    with house.database.writing() as connection:
        if not people.unchanged(connection, found):  # an admin set another password, or removed them, meanwhile
            raise NotLoggedIn(_WRONG)
        if anew:
            people.set_password(connection, found.id, anew)
        people.forget_failures(connection, name)
        ends_at = people.moment_after(LASTS_S[kind])
        people.begin_login(connection, found.id, kind, passwords.secret_hash(secret), ends_at)
    log.info("%s logged in (%s)", found.person.name, kind)
    return Login(found.person, secret, LASTS_S[kind])


def who(house: Installation, secret: str) -> Person | None:
    """Whose secret this is; None where it is nobody's, or the login has ended."""
    with house.database.reading() as connection:
        return people.logged_in(connection, passwords.secret_hash(secret))


def log_out(house: Installation, secret: str) -> None:
    """End a login; one that has ended is no error."""
    with house.database.writing() as connection:
        people.end_login(connection, passwords.secret_hash(secret))


def opens(house: Installation, person: Person, name: str, password: str) -> bool:
    """Whether this is somebody's password.

    Raises:
        Forbidden: the person is no admin.
    """
    require(person, Role.ADMIN)
    with house.database.reading() as connection:
        found = people.named(connection, name)
    return passwords.fits(password, found.password if found else "")


def add(house: Installation, person: Person, name: str, role: Role, password: str) -> Person:
    """Let somebody log in.

    Raises:
        Forbidden: the person is no admin.
        BadValue: the name or the password cannot be one.
        Conflict: somebody has this name.
    """
    require(person, Role.ADMIN)
    new = Person(_checked_name(name), role)
    kept = passwords.hashed(passwords.checked(password))
    with house.database.writing() as connection:
        people.add(connection, new, kept)
    log.info("%s added %s as %s", person.name, new.name, role.name.lower())
    return new


def everybody(house: Installation, person: Person) -> list[Person]:
    """All who may log in, by name.

    Raises:
        Forbidden: the person is no admin.
    """
    require(person, Role.ADMIN)
    with house.database.reading() as connection:
        return people.everybody(connection)


def reset(house: Installation, person: Person, name: str, password: str) -> None:
    """Give somebody another password, and end all their logins.

    Raises:
        Forbidden, NotFound: as the names say.
        BadValue: the password cannot be one.
    """
    require(person, Role.ADMIN)
    kept = passwords.hashed(passwords.checked(password))
    with house.database.writing() as connection:
        found = people.known(connection, name)
        people.set_password(connection, found.id, kept)
        people.end_all(connection, found.id)
        people.forget_failures(connection, name)
    log.info("%s set another password for %s", person.name, found.person.name)


def remove(house: Installation, person: Person, name: str) -> None:
    """Let somebody log in no more, and end all their logins.

    Raises:
        Forbidden, NotFound: as the names say.
    """
    require(person, Role.ADMIN)
    with house.database.writing() as connection:
        found = people.known(connection, name)
        people.remove(connection, found.id)
    log.info("%s removed %s", person.name, found.person.name)


def _check_wait(tries: int, last_at: str) -> None:
    if tries < FREE_TRIES:
        return
    wait_s = min(LONGEST_WAIT_S, 2 ** min(tries - FREE_TRIES, 30))
    passed_s = (datetime.fromisoformat(now()) - datetime.fromisoformat(last_at)).total_seconds()
    if 0 <= passed_s < wait_s:
        rest_s = math.ceil(wait_s - passed_s)
        raise TooManyTries(f"Too many log-ins failed in a row: try again in {rest_s} s.", rest_s)


def _checked_name(name: str) -> str:
    clean = " ".join(name.split())
    odd = any(unicodedata.category(character) in ("Cc", "Cf", "Cs") for character in clean)
    if odd or not any(character.isalnum() for character in clean) or len(clean) > LONGEST_NAME:
        raise BadValue(f"A name has letters, no control characters, and {LONGEST_NAME} characters at most.", "name")
    return clean
