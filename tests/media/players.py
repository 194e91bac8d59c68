"""What other programs read in a file of ours."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest


def found(name: str, package: str) -> str:
    """A program's path; the test is skipped where it is missing, and fails where everything should be."""
    path = shutil.which(name)
    if path is not None:
        return path
    reason = f"{name} is missing: install the package {package} (Debian, Ubuntu)"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def said(command: Sequence[str]) -> str:
    """What a program prints; it must end well."""
    environment = {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "HOME": "/nonexistent",
        "QT_QPA_PLATFORM": "offscreen",
    }
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout


def ffprobe(file: Path) -> dict[str, Any]:
    """Format, chapters and streams, as ffprobe has them."""
    shown = ("-show_format", "-show_chapters", "-show_streams", "-of", "json")
    read: dict[str, Any] = json.loads(said([found("ffprobe", "ffmpeg"), "-v", "error", *shown, str(file)]))
    return read


def mpv(file: Path, *properties: str) -> list[str]:
    """The values of properties, when mpv has opened the file."""
    message = "\n".join(f"value=${{{name}}}" for name in properties)
    quiet = ("--no-config", "--vo=null", "--ao=null", "--length=0.1")
    lines = said([found("mpv", "mpv"), *quiet, f"--term-playing-msg={message}", str(file)]).splitlines()
    return [line.strip().removeprefix("value=") for line in lines if line.strip().startswith("value=")]


def kid3(file: Path, *commands: str) -> str:
    """What kid3 prints for its commands."""
    asked = [part for command in commands for part in ("-c", command)]
    return said([found("kid3-cli", "kid3-cli"), *asked, str(file)])
