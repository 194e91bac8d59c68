"""One use of a template: its name and what it was given. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from tour.documents.wikitext.template_names import normal

MOST_GIVEN = 500
"""Parameters of one template that are told apart: no page of a wiki gives more."""


@dataclass(frozen=True, slots=True)
class Call:
    """{{name|listed|key=named}}."""

    name: str
    """As it is looked up."""
    listed: list[str]
    named: dict[str, str]

    @classmethod
    def of(cls, parts: list[str]) -> Call:
        """The call that the parts between a template's bars make."""
        listed: dict[int, str] = {}
        named: dict[str, str] = {}
        for part in parts[1:]:
            key, equals, value = part.partition("=")
            key = key.strip()
            if not equals:
                listed[len(listed) + 1] = part.strip()
            elif key.isdigit() and len(key) < 3:
                listed[int(key)] = value.strip()
            else:
                named[key.casefold()] = value.strip()
        highest = max(listed, default=0)
        return cls(normal(parts[0]), [listed.get(number, "") for number in range(1, highest + 1)], named)

    def at(self, number: int) -> str:
        """The listed value of a number from 1; empty where there is none."""
        return self.listed[number - 1] if number <= len(self.listed) else ""

    def get(self, *keys: str) -> str:
        """The first value that is given under one of these names."""
        return next((self.named[key] for key in keys if self.named.get(key)), "")

    def filled(self, first: int = 1) -> list[str]:
        """The listed values from a number on that hold something."""
        return [value for value in self.listed[first - 1 :] if value]
