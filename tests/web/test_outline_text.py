from __future__ import annotations

from dataclasses import replace

from tour.documents import read
from tour.model import Block, Photo, Plan, Source
from tour.outline import plan
from web.outline_text import as_text, summary
from web.outlines import as_json

PROSE = "The river rises in the northern mountains. It reaches the sea after four hundred miles."
TEXT = f"The River\n\n{PROSE}\n\nIts course\n\n" + "\n\n".join([PROSE] * 25)


def planned(**changes: object) -> Plan:
    return replace(plan(read(Source(TEXT.encode()), language="en")), **changes)  # type: ignore[arg-type]


def test_each_stop_has_its_number_title_length_and_first_words() -> None:
    lines = list(as_text(planned()))
    first = next(line for line in lines if line.startswith("  1  The River"))
    assert "0:08" in first
    assert lines[lines.index(first) + 1].strip() == PROSE


def test_a_long_stop_is_marked() -> None:
    assert [line.split()[1] for line in as_text(planned()) if line.endswith("long")] == ["Its"]


def test_no_line_of_a_stop_is_wider_than_the_terminal() -> None:
    lines = list(as_text(planned(), width=60))
    assert max(len(line) for line in lines[: lines.index("Look at")]) <= 60 + len("  long")


def test_a_photo_is_missing_its_file_where_neither_the_document_nor_an_address_gives_it() -> None:
    made = planned()
    photos = (
        Photo("A view"),
        Photo("The mouth", source="https://example.org/a.jpg"),
        Photo("A map", source="media/map.png"),
        Photo("A boat", source="boat.jpg"),
    )
    stops = (replace(made.stops[0], photos=photos), *made.stops[1:])
    made = replace(made, stops=stops, files=frozenset({"media/map.png"}))
    shown = [line.strip() for line in as_text(made) if "▢" in line]
    assert shown == [
        "▢ photo (no file): A view",
        "▢ photo: The mouth",
        "▢ photo: A map",
        "▢ photo (no file): A boat",
    ]
    assert "4 photos (2 without a file)" in next(summary(made))
    assert [photo["missing"] for photo in as_json(made)["stops"][0]["photos"]] == [True, False, False, True]


def test_what_was_left_out_stands_under_its_reason_with_its_place_the_most_first() -> None:
    notes = [Block("left out", f"Note {number}", number, reason="note", place="page 3") for number in range(1, 8)]
    link = Block("left out", "Home", 9, reason="link")
    lines = [line.strip() for line in as_text(planned(left_out=(link, *notes)))]
    shown = lines[lines.index("Left out") :]
    assert shown[1:7] == [
        "note (7)",
        "page 3, 1: Note 1",
        "page 3, 2: Note 2",
        "page 3, 3: Note 3",
        "page 3, 4: Note 4",
        "and 3 more; --json lists them all",
    ]
    assert shown[7:9] == ["link (1)", "line 9: Home"]
