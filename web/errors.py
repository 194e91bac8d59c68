"""Every error's code, status and exit status; how they are told to a script and to a person."""

from __future__ import annotations

from dataclasses import dataclass

from media import errors as media
from narration import errors as narration
from tour import errors as tour
from web.settings import BadSetting


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of error is answered."""

    code: str
    """For scripts; part of the contract."""
    status: int
    """HTTP status."""
    exit: int
    """Exit status of the command line: 2 for bad usage or bad input, 1 for anything else."""


KINDS: dict[type[Exception], Kind] = {
    BadSetting: Kind("bad_setting", 500, 2),
    tour.BadDocument: Kind("bad_document", 422, 2),
    tour.BadValue: Kind("bad_value", 422, 2),
    tour.NotLoggedIn: Kind("no_login", 401, 1),
    tour.TooManyTries: Kind("too_many", 429, 1),
    tour.Forbidden: Kind("forbidden", 403, 1),
    tour.NotFound: Kind("not_found", 404, 2),
    tour.Conflict: Kind("conflict", 409, 1),
    tour.ChangedMeanwhile: Kind("changed_meanwhile", 412, 1),
    tour.NotReady: Kind("not_ready", 409, 1),
    tour.NotFetched: Kind("not_fetched", 502, 1),
    tour.Busy: Kind("busy", 503, 1),
    tour.DatabaseUnavailable: Kind("database_unavailable", 503, 1),
    tour.Cancelled: Kind("cancelled", 409, 1),
    tour.TourError: Kind("refused", 422, 1),
    narration.UnknownVoice: Kind("unknown_voice", 422, 2),
    narration.VoiceUnavailable: Kind("voice_unavailable", 503, 1),
    narration.UnspeakableText: Kind("unspeakable_text", 422, 2),
    narration.LexiconError: Kind("bad_lexicon_entry", 422, 2),
    narration.EngineBusy: Kind("engine_busy", 503, 1),
    narration.EngineFailed: Kind("engine_failed", 502, 1),
    narration.RecognizerUnavailable: Kind("recognizer_unavailable", 503, 1),
    narration.NarrationError: Kind("not_narrated", 422, 1),
    media.BlobMissing: Kind("not_found", 404, 1),
    media.StorageFull: Kind("storage_full", 507, 1),
    media.MediaError: Kind("bad_media", 422, 1),
}
KNOWN = (tour.TourError, narration.NarrationError, media.MediaError, BadSetting)
"""Errors that were foreseen; their messages are for people."""

STATUS_CODES = {
    400: "malformed",
    401: "no_login",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    406: "not_acceptable",
    412: "changed_meanwhile",
    413: "too_large",
    415: "wrong_type",
    416: "range_not_satisfiable",
    422: "bad_value",
    429: "too_many",
    500: "internal",
    503: "not_ready",
}


def kind(error: Exception) -> Kind:
    """The kind of a foreseen error, by the nearest of its classes."""
    return next((KINDS[cls] for cls in type(error).__mro__ if cls in KINDS), Kind("internal", 500, 1))


def body(code: str, message: str, field: str = "") -> dict[str, dict[str, str]]:
    """The one error shape."""
    return {"error": {"code": code, "message": message, **({"field": field} if field else {})}}
