"""The few commands of WebDriver that the checks need: to WebKitGTK over HTTP, to Firefox over a port of its own."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

import requests

MINIBROWSER = "/usr/lib/*/webkit2gtk-4.1/MiniBrowser"
PATIENCE_S = 60.0
AUTOPLAY_NEEDS_A_TAP = {"media.autoplay.default": 1, "media.autoplay.blocking_policy": 2}
QUIET = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.tabs.remote.autostart": True,
    "datareporting.policy.dataSubmissionEnabled": False,
    "marionette.port": 0,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}


class Missing(Exception):
    """This machine lacks a browser; the message says what gets it."""


class Refused(Exception):
    """A command of WebDriver that failed."""


class Line(Protocol):
    """Carries commands to a browser."""

    def ask(self, command: str, method: str, path: str, body: Mapping[str, Any], /) -> Any:
        """The value it answers; raises Refused."""


class OverHttp:
    """WebDriver as its standard has it."""

    def __init__(self, base: str) -> None:
        self.base = base

    def ask(self, command: str, method: str, path: str, body: Mapping[str, Any], /) -> Any:
        answer = requests.request(method, self.base + path, json=body if method == "POST" else None, timeout=PATIENCE_S)
        value = answer.json()["value"]
        if answer.status_code != 200:
            raise Refused(f"{command}: {value.get('message') or value.get('error')}")
        return value


class OverMarionette:
    """The same commands over Firefox's own port: each `length:[0, id, command, parameters]`."""

    def __init__(self, port: int) -> None:
        self.line = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S)
        self.stream = self.line.makefile("rb")
        self.asked = 0
        self._told()

    def ask(self, command: str, _method: str, _path: str, body: Mapping[str, Any], /) -> Any:
        self.asked += 1
        told = json.dumps([0, self.asked, f"WebDriver:{command}", body]).encode()
        self.line.sendall(b"%d:%s" % (len(told), told))
        _, _, error, value = self._told()
        if error:
            raise Refused(f"{command}: {error['message']}")
        return value["value"] if isinstance(value, dict) and "value" in value else value

    def _told(self) -> Any:
        length = b""
        while (byte := self.stream.read(1)) != b":":
            if not byte:
                raise Refused("the browser ended")
            length += byte
        return json.loads(self.stream.read(int(length)))


@contextmanager
def webkit(folder: Path) -> Iterator[Line]:
    """A WebKitGTK on a screen of its own."""
    browser = next(iter(map(str, Path("/").glob(MINIBROWSER.lstrip("/")))), None)
    programs = {name: shutil.which(name) for name in ("WebKitWebDriver", "Xvfb", "dbus-run-session")}
    if browser is None or None in programs.values():
        raise Missing(
            "There is no WebKitGTK: apt-get install webkit2gtk-driver xvfb dbus gstreamer1.0-libav"
            " gstreamer1.0-plugins-base gstreamer1.0-plugins-good gstreamer1.0-plugins-bad"
        )
    with ExitStack() as stack:
        read, write = os.pipe()
        screen = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
        stack.enter_context(_running(screen, pass_fds=(write,)))
        os.close(write)
        with os.fdopen(read) as told:
            display = told.readline().strip()
        port = free_port()
        home = {name: str(folder) for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
        stack.enter_context(
            _running(
                ["dbus-run-session", "--", "WebKitWebDriver", f"--port={port}"],
                env={
                    **os.environ,
                    **home,
                    "DISPLAY": f":{display}",
                    "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
                    "LIBGL_ALWAYS_SOFTWARE": "1",
                    "GST_REGISTRY": str(folder / "gstreamer.bin"),
                },
            )
        )
        _until(lambda: requests.get(f"http://127.0.0.1:{port}/status", timeout=5).ok)
        options = {"binary": browser, "args": ["--automation"]}
        begun = OverHttp(f"http://127.0.0.1:{port}").ask(
            "NewSession",
            "POST",
            "/session",
            {"capabilities": {"alwaysMatch": {"browserName": "MiniBrowser", "webkitgtk:browserOptions": options}}},
        )
        line = OverHttp(f"http://127.0.0.1:{port}/session/{begun['sessionId']}")
        yield line
        with suppress(Refused, requests.RequestException):
            line.ask("DeleteSession", "DELETE", "", {})


@contextmanager
def firefox(folder: Path) -> Iterator[Line]:
    """A Firefox without a window, whose pages play nothing without a tap."""
    browser = shutil.which("firefox-esr") or shutil.which("firefox")
    if browser is None or shutil.which("pulseaudio") is None:
        raise Missing("There is no Firefox that can play: apt-get install firefox-esr pulseaudio")
    preferences = {**QUIET, **AUTOPLAY_NEEDS_A_TAP}
    (folder / "user.js").write_text(
        "".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in preferences.items())
    )
    heard = folder / "pulse"  # Without a sound card Firefox fails to play: this one is nobody's ear, and keeps time.
    sink = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--load=module-null-sink"]
    with ExitStack() as stack:
        stack.enter_context(_running([*sink, f"--load=module-native-protocol-unix auth-anonymous=1 socket={heard}"]))
        _until(heard.exists)
        command = [browser, "--headless", "--marionette", "--no-remote", "--profile", str(folder)]
        home = {"HOME": str(folder), "PULSE_SERVER": f"unix:{heard}", "MOZ_DISABLE_CONTENT_SANDBOX": "1"}
        stack.enter_context(_running(command, env={**os.environ, **home}))
        told = folder / "MarionetteActivePort"
        _until(lambda: told.exists() and told.read_text().strip() != "")
        line = OverMarionette(int(told.read_text()))
        line.ask("NewSession", "POST", "", {"capabilities": {}})
        yield line


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@contextmanager
def _running(command: list[str], **more: Any) -> Iterator[None]:
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True, **more
    ) as process:
        try:
            yield
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, 9)


def _until(ready: Any) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while True:
        with suppress(OSError, requests.RequestException):
            if ready():
                return
        if time.monotonic() > deadline:
            raise Refused("the browser did not start")
        time.sleep(0.05)
