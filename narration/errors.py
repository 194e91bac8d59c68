"""What can go wrong between a text and its audio.

NarrationError
├── UnknownVoice         no engine or voice of that name
├── VoiceUnavailable     the engine is known but cannot speak here; the message says why
├── UnspeakableText      this voice cannot say this sentence (script, language, nothing to say)
├── LexiconError         an entry that no engine could use
├── EngineFailed         the engine was asked and did not deliver
│   └── EngineBusy       it asked to be called again later
└── RecognizerUnavailable  nothing here can hear words; the message says what to install
"""


class NarrationError(Exception):
    """The message is one line for a person, and says what to do."""


class UnknownVoice(NarrationError):
    """No engine or voice has this name."""


class VoiceUnavailable(NarrationError):
    """The engine exists but cannot speak on this machine, or was switched off."""


class UnspeakableText(NarrationError):
    """The voice cannot say this sentence; nothing is ever left out of a narration instead."""


class LexiconError(NarrationError):
    """An entry with nothing written, nothing spoken, or phonemes that do not exist."""


class EngineFailed(NarrationError):
    """The engine raised, hung, answered nothing, or answered something that is not speech."""


class EngineBusy(EngineFailed):
    """The engine asked to be called again later, and kept asking until patience ran out."""


class RecognizerUnavailable(NarrationError):
    """Words cannot be listened to on this machine."""
