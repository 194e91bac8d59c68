"""What every store of blobs must do. Another store: a subclass with its own `blobs` fixture."""

import errno
import hashlib
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from media.blobs import CHUNK, Blobs, FolderBlobs
from media.errors import BlobMissing

ABSENT = "0" * 64 + ".mp3"
ODD_NAMES = [
    "",
    "x.mp3",
    "../" * 8 + "etc/passwd",
    "/etc/passwd",
    "0" * 64,
    "A" * 64 + ".mp3",
    "0" * 64 + ".mp3\n",
    "0" * 64 + "./..",
    "00/" + "0" * 64 + ".mp3",
    "0" * 64 + ".mp3\0",
    ".new/" + "0" * 32,
]


IMPORTS = """
import os, resource, signal, stat, subprocess
from pathlib import Path
from media.blobs import FolderBlobs
from media.errors import StorageFull
"""


class BlobsContract:
    """The suite."""

    def test_what_is_put_is_got_back(self, blobs: Blobs) -> None:
        assert blobs.get(blobs.put(b"sound", "mp3")) == b"sound"

    def test_a_name_is_the_hash_and_the_suffix(self, blobs: Blobs) -> None:
        assert blobs.put(b"sound", "mp3") == f"{hashlib.sha256(b'sound').hexdigest()}.mp3"

    def test_an_empty_blob_is_a_blob(self, blobs: Blobs) -> None:
        name = blobs.put(b"", "txt")
        assert (blobs.get(name), blobs.size(name), list(blobs.open_range(name, 0, 10))) == (b"", 0, [])

    def test_putting_twice_keeps_one(self, blobs: Blobs) -> None:
        assert blobs.put(b"sound", "mp3") == blobs.put(b"sound", "mp3")
        assert len(list(blobs.names())) == 1

    def test_all_names_are_listed(self, blobs: Blobs) -> None:
        assert list(blobs.names()) == []
        put = {blobs.put(bytes([number]), "vtt") for number in range(40)}
        assert set(blobs.names()) == put

    def test_a_blob_is_there_or_not(self, blobs: Blobs) -> None:
        name = blobs.put(b"sound", "mp3")
        assert blobs.has(name)
        assert blobs.whole(name)
        assert not blobs.has(ABSENT)

    def test_its_size_is_known(self, blobs: Blobs) -> None:
        assert blobs.size(blobs.put(b"sound", "mp3")) == 5

    @pytest.mark.parametrize(
        ("start", "length"), [(0, 3 * CHUNK), (5, 7), (CHUNK - 1, 2), (2 * CHUNK, 9 * CHUNK), (10**9, 5), (3, 0)]
    )
    def test_a_range_is_the_bytes_of_that_stretch(self, blobs: Blobs, start: int, length: int) -> None:
        data = os.urandom(3 * CHUNK)
        chunks = list(blobs.open_range(blobs.put(data, "mp3"), start, length))
        assert b"".join(chunks) == data[start : start + length]
        assert all(0 < len(chunk) <= CHUNK for chunk in chunks)

    @pytest.mark.parametrize("name", [ABSENT, *ODD_NAMES])
    def test_a_name_without_a_blob_is_missing_everywhere(self, blobs: Blobs, name: str) -> None:
        blobs.put(b"sound", "mp3")
        assert not blobs.has(name)
        assert not blobs.whole(name)
        for ask in (blobs.get, blobs.size, lambda name: blobs.open_range(name, 0, 1)):
            with pytest.raises(BlobMissing):
                ask(name)

    @pytest.mark.parametrize("suffix", ["", "../x", "MP3", "tar.gz", "mp3\n", "toolongsuffix"])
    def test_an_odd_suffix_is_refused(self, blobs: Blobs, suffix: str) -> None:
        with pytest.raises(ValueError, match="suffix"):
            blobs.put(b"sound", suffix)

    def test_many_threads_may_put_the_same(self, blobs: Blobs) -> None:
        data = os.urandom(300_000)
        with ThreadPoolExecutor(8) as threads:
            names = set(threads.map(lambda _: blobs.put(data, "mp3"), range(24)))
        assert len(names) == 1
        assert blobs.get(names.pop()) == data


def python(code: str, root: Path, *before: str) -> subprocess.CompletedProcess[bytes]:
    """Run code in a process of its own, with `root` and its `blobs`."""
    start = f"root = Path({str(root)!r})\nblobs = FolderBlobs(root)\n"
    return subprocess.run([*before, sys.executable, "-c", IMPORTS + start + code], capture_output=True, check=False)


def files(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


class TestFolderBlobs(BlobsContract):
    @pytest.fixture
    def root(self, tmp_path: Path) -> Path:
        return tmp_path / "data" / "blobs"

    @pytest.fixture
    def blobs(self, root: Path) -> FolderBlobs:
        return FolderBlobs(root)

    def test_a_blob_is_a_file_below_two_digits(self, blobs: FolderBlobs, root: Path) -> None:
        name = blobs.put(b"sound", "mp3")
        assert blobs.path(name) == root / name[:2] / name

    def test_putting_again_makes_it_young(self, blobs: FolderBlobs) -> None:
        path = blobs.path(blobs.put(b"sound", "mp3"))
        os.utime(path, (1000, 1000))
        blobs.put(b"sound", "mp3")
        assert path.stat().st_mtime > 1000

    @pytest.mark.parametrize("damaged", [b"so", b"s\0\0\0d", b""])
    def test_a_damaged_file_is_as_good_as_missing_until_it_is_put_again(
        self, blobs: FolderBlobs, damaged: bytes, caplog: pytest.LogCaptureFixture
    ) -> None:
        name = blobs.put(b"sound", "mp3")
        blobs.path(name).write_bytes(damaged)
        with pytest.raises(BlobMissing, match="damaged"):
            blobs.get(name)
        assert name in caplog.text
        assert not blobs.whole(name)
        blobs.put(b"sound", "mp3")
        assert blobs.get(name) == b"sound"

    def test_nothing_else_stays_in_the_folder(self, blobs: FolderBlobs, root: Path) -> None:
        name = blobs.put(b"sound", "mp3")
        assert files(root) == [blobs.path(name)]

    def test_foreign_files_are_not_listed(self, blobs: FolderBlobs) -> None:
        blobs.path(blobs.put(b"sound", "mp3")).with_name("notes.txt").write_text("x")
        assert len(list(blobs.names())) == 1

    def test_a_process_killed_before_the_rename_leaves_no_blob(self, blobs: FolderBlobs, root: Path) -> None:
        killed = python(
            "(blobs.put(b'first', 'mp3'), blobs.put(b'second' * 9, 'mp3'))\n"
            "os.fsync = lambda file: stat.S_ISREG(os.fstat(file).st_mode) and os.kill(os.getpid(), signal.SIGKILL)\n"
            "blobs.put(b'x' * 99_999, 'mp3')",
            root,
        )
        assert killed.returncode == -signal.SIGKILL
        assert sorted(blobs.get(name) for name in blobs.names()) == [b"first", b"second" * 9]
        assert len(files(root)) == 3

    def test_a_process_killed_at_any_moment_leaves_only_whole_blobs(self, blobs: FolderBlobs, root: Path) -> None:
        code = f"while True: FolderBlobs(Path({str(root)!r})).put(os.urandom(2_000_000), 'mp3')"
        with subprocess.Popen([sys.executable, "-c", IMPORTS + code]) as process:
            while len(list(blobs.names())) < 5:
                assert process.poll() is None
            process.kill()
        for name in blobs.names():
            assert hashlib.sha256(blobs.get(name)).hexdigest() == name.partition(".")[0]

    def test_leftovers_are_swept_when_they_are_old(self, blobs: FolderBlobs, root: Path) -> None:
        name = blobs.put(b"sound", "mp3")
        old, young = root / ".new" / "old", root / ".new" / "young"
        old.write_bytes(b"half")
        young.write_bytes(b"half")
        os.utime(old, (1000, 1000))
        assert blobs.sweep(older_than_s=3600) == 1
        assert set(files(root)) == {young, blobs.path(name)}

    def test_a_full_disk_is_said_and_leaves_nothing(self, blobs: FolderBlobs, root: Path) -> None:
        small = blobs.put(b"small", "mp3")
        ran = python(
            "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))\n"
            "try:\n    blobs.put(b'x' * 99_999, 'mp3')\nexcept StorageFull as full:\n    print(full)",
            root,
        )
        assert ran.stdout.decode() == "There is no room for 99,999 bytes; free some space and try again.\n"
        assert files(root) == [blobs.path(small)]

    def test_a_device_without_room_is_said_and_leaves_nothing(self, root: Path) -> None:
        root.mkdir(parents=True)
        # The small file system exists only for that process, so that nothing stays mounted.
        ran = python(
            "subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', root], check=True)\n"
            "blobs.put(b'small', 'mp3')\n"
            "try:\n    blobs.put(os.urandom(200_000), 'mp3')\n"
            "except StorageFull as full:\n    print(full.__cause__.errno)\n"
            "print(sum(path.is_file() for path in root.rglob('*')))",
            root,
            "unshare",
            "--mount",
        )
        if b"unshare failed" in ran.stderr or b"mount" in ran.stderr:
            pytest.skip("only root may mount a small file system")
        assert ran.stdout.decode().split() == [str(errno.ENOSPC), "1"]
