import sys
from pathlib import Path

import pytest

from media.pointers import FolderPointers


@pytest.fixture
def pointers(tmp_path: Path) -> FolderPointers:
    return FolderPointers(tmp_path / "pointers")


def test_a_pointer_stands_for_its_newest_bytes(pointers: FolderPointers) -> None:
    pointers.point("live/angkor", b"1")
    pointers.point("live/angkor", b"2")
    assert pointers.pointed("live/angkor") == b"2"


def test_a_name_that_was_never_pointed_stands_for_nothing(pointers: FolderPointers) -> None:
    pointers.point("live/angkor", b"1")
    for name in ("live/giza", "live", "live/angkor/more"):
        assert pointers.pointed(name) is None


def test_names_are_listed_by_their_beginning(pointers: FolderPointers) -> None:
    assert pointers.pointers("live/") == []
    for name in ("live/giza", "live/angkor", "editions/giza/1"):
        pointers.point(name, b"")
    assert pointers.pointers("live/") == ["live/angkor", "live/giza"]
    assert len(pointers.pointers("")) == 3


def test_listing_looks_into_the_folder_of_the_beginning_only(pointers: FolderPointers, tmp_path: Path) -> None:
    for name in ("live/angkor", "editions/angkor/1", "editions/giza/1"):
        pointers.point(name, b"")
    seen: list[Path] = []

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event in ("os.scandir", "os.listdir"):
            seen.append(Path(str(arguments[0])))

    sys.addaudithook(watch)  # stays for the process, and then tells nobody anything
    assert pointers.pointers("live/") == ["live/angkor"]
    assert {folder for folder in seen if folder.is_relative_to(tmp_path)} == {tmp_path / "pointers/live"}


@pytest.mark.parametrize("prefix", ["../", "/", "live/../", ".new/", "nothing/", "live/angkor/"])
def test_a_beginning_that_no_name_has_lists_nothing(pointers: FolderPointers, prefix: str) -> None:
    pointers.point("live/angkor", b"")
    assert pointers.pointers(prefix) == []


@pytest.mark.parametrize(
    "name", ["", "/x", "../x", "live/../../x", "live/.x", "Live", "live//x", "x\n", "x\0", "x" * 300, "live/"]
)
def test_odd_names_are_refused_and_stand_for_nothing(pointers: FolderPointers, name: str) -> None:
    with pytest.raises(ValueError, match="no name for a pointer"):
        pointers.point(name, b"1")
    assert pointers.pointed(name) is None


def test_a_pointer_replaced_by_another_process_is_seen_whole(pointers: FolderPointers, tmp_path: Path) -> None:
    other = FolderPointers(tmp_path / "pointers")
    for number in range(20):
        other.point("live/angkor", b"%d" % number * 5000)
        assert pointers.pointed("live/angkor") == b"%d" % number * 5000


def test_nothing_unfinished_stays(pointers: FolderPointers, tmp_path: Path) -> None:
    pointers.point("live/angkor", b"1")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [tmp_path / "pointers/live/angkor"]
