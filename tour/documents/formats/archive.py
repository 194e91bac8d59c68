"""Zip files of strangers: opened within limits, read a member at a time."""

from __future__ import annotations

import io
import posixpath
import unicodedata
import zipfile
import zlib
from urllib.parse import unquote

from tour.errors import BadDocument

MOST_MEMBERS = 5_000
MOST_BYTES = 300_000_000
"""Of all members together, unpacked."""
LARGEST_MEMBER = 60_000_000
"""Bytes; the largest picture that is shown has 40 MB."""
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
_DAMAGED = "The file is damaged: it cannot be unpacked. Save or download it again, and import that."
_BOMB = (
    f"The file unpacks to more than {MOST_BYTES // 10**6} MB or {MOST_MEMBERS} parts: "
    "take out what is not needed, or split it into several tours."
)
_ENCRYPTED = "The file is protected by a password or by copy protection: save it without one, and import that."


class Archive:
    """A zip file's members by name. Nothing is ever written anywhere, so that a name can name no file of ours."""

    def __init__(self, data: bytes) -> None:
        """Raises BadDocument where it is damaged, encrypted or too large unpacked."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise BadDocument(_DAMAGED) from error
        members = self._zip.infolist()
        if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > MOST_BYTES:
            raise BadDocument(_BOMB)
        if any(member.flag_bits & 1 for member in members):
            raise BadDocument(_ENCRYPTED)
        self._members = {
            member.filename: member for member in members if member.filename.rstrip("/") == member.filename != ""
        }
        self._alike = {_folded(name): name for name in reversed(self._members)}
        self._left = MOST_BYTES

    @property
    def names(self) -> tuple[str, ...]:
        """The members in the order of the file."""
        return tuple(self._members)

    def __contains__(self, name: object) -> bool:
        return name in self._members

    def size(self, name: str) -> int:
        """How many bytes a member announces."""
        return self._members[name].file_size

    def read(self, name: str) -> bytes:
        """The bytes of a member, whatever size it announced.

        Raises:
            BadDocument: there is none of that name, it is damaged, or it is larger than LARGEST_MEMBER.
        """
        member = self._members.get(name)
        if member is None:
            raise BadDocument(f"The file is incomplete: it has no part “{name[:80]}”. Save it again, and import that.")
        try:
            with self._zip.open(member) as file:
                data = file.read(LARGEST_MEMBER + 1)
        except _DAMAGE as error:
            raise BadDocument(_DAMAGED) from error
        self._left -= len(data)
        if len(data) > LARGEST_MEMBER or self._left < 0:
            raise BadDocument(_BOMB)
        return data

    def resolve(self, base: str, reference: str) -> str:
        """The member that a relative reference in member `base` names, or "" where it names none.

        A name that differs only in its case or in how its accents are composed will do, as some systems change both.
        """
        plain = reference.strip().partition("#")[0]
        for path in (unquote(plain.partition("?")[0]), plain):
            name = posixpath.normpath(posixpath.join(posixpath.dirname(base), path.replace("\\", "/"))).lstrip("/")
            found = name if name in self._members else self._alike.get(_folded(name), "")
            if path and found:
                return found
        return ""


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
