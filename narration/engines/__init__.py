"""The synthesizers, by name. An engine's module is imported when the first of its voices is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from threading import Lock

from narration.engines.port import Engine, EngineOptions
from narration.errors import UnknownVoice
from narration.model import Voice

ENGINES: dict[str, str] = {
    "hibari": "narration.engines.hibari:HibariEngine",
    "gtts": "narration.engines.gtts:GoogleEngine",
    "piper": "narration.engines.piper:PiperEngine",
    "espeak": "narration.engines.espeak:EspeakEngine",
    "tone": "narration.engines.tone:ToneEngine",
}
"""Name -> module:class. A class is called with the options."""

__all__ = ["ENGINES", "Engine", "EngineOptions", "Engines"]


class Engines:
    """The registry opened with an installation's options; makes each engine once, when it is first asked for."""

    def __init__(self, options: EngineOptions | None = None, named: Mapping[str, str] = ENGINES) -> None:
        self._options = options or EngineOptions()
        self._named = named
        self._made: dict[str, Engine] = {}
        self._lock = Lock()

    def get(self, name: str) -> Engine:
        """The engine of that name; UnknownVoice where there is none."""
        with self._lock:
            if name not in self._made:
                if name not in self._named:
                    raise UnknownVoice(f"There is no engine “{name}”; there are {', '.join(self._named)}.")
                module, _, attribute = self._named[name].partition(":")
                self._made[name] = getattr(import_module(module), attribute)(self._options)
            return self._made[name]

    def voice(self, name: str) -> Voice:
        """The voice of an id such as "hibari/heart"; an engine's name alone means its usual voice."""
        engine, _, wanted = name.partition("/")
        offered = self.get(engine).voices()
        if not wanted and offered:
            return offered[0]
        for voice in offered:
            if voice.name == wanted:
                return voice
        raise UnknownVoice(f"There is no voice “{name}”; there are {', '.join(voice.id for voice in self.voices())}.")

    def close(self) -> None:
        """Let go of the models that are loaded; an engine that is asked again loads its own anew."""
        with self._lock:
            for engine in self._made.values():
                engine.close()

    def voices(self) -> tuple[Voice, ...]:
        """Every voice of every engine, available or not."""
        return tuple(voice for name in self._named for voice in self.get(name).voices())
