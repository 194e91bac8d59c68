"""`wayvoice voices`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import asdict
from itertools import groupby
from textwrap import wrap

import click

from narration.model import Voice
from web import wiring
from web.settings import Settings

WIDTH = 98
"""Characters in a row, where the terminal has as many."""
_INDENT = 15


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def voices(settings: Settings, as_json: bool) -> None:
    """List engines and voices: languages, licence, where they come from, and why one is not available."""
    engines = wiring.engines(settings)
    listed = [(voice, engines.get(voice.engine).unavailable()) for voice in engines.voices()]
    if as_json:
        rows = [{**asdict(voice), "id": voice.id, "available": not why, "why_not": why} for voice, why in listed]
        click.echo(json.dumps({"voices": rows}, ensure_ascii=False, indent=1))
        return
    for name, of_engine in groupby(listed, key=lambda pair: pair[0].engine):
        offered = list(of_engine)
        why = offered[0][1]
        click.echo(f"{name}: not available" if why else f"{name}: available")
        for row in _lines([("why", why)] if why else [], "  "):
            click.echo(row)
        for voice, _ in offered:
            click.echo(f"  {voice.id}{' (used where a tour chose none)' if voice.id == settings.voice else ''}")
            for row in _lines(_facts(voice), "    "):
                click.echo(row)
        click.echo()


def _facts(voice: Voice) -> list[tuple[str, str]]:
    return [
        ("voice", voice.label),
        ("languages", "any" if "mul" in voice.languages else ", ".join(voice.languages)),
        ("licence", voice.licence),
        ("credit", voice.credit),
        ("from", voice.source),
        ("text", f"is sent to {voice.sends_text_to}" if voice.sends_text_to else "stays on this machine"),
    ]


def _lines(facts: list[tuple[str, str]], indent: str) -> Iterator[str]:
    """Each fact beside its name, wrapped; addresses are left whole."""
    width = min(WIDTH, max(2 * _INDENT, shutil.get_terminal_size((WIDTH, 0)).columns))
    for name, told in facts:
        if told:
            rows = wrap(told, width - _INDENT, break_long_words=False, break_on_hyphens=False)
            yield f"{indent}{name}".ljust(_INDENT) + rows[0]
            yield from (" " * _INDENT + row for row in rows[1:])
