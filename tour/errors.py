"""What can go wrong with a tour.

TourError
├── BadDocument      a source that no tour can be made of: empty, no prose, not text, too large
├── BadValue         a value that is refused; `field` names it
├── NotLoggedIn      nobody is known to act: no login, an ended one, or a wrong password
├── TooManyTries     too many log-ins failed; `wait_s` says for how long to wait
├── Forbidden        the person may not do this
├── NotFound         no such tour, stop, edition or language
├── Conflict         it exists already, or another was first
│   └── ChangedMeanwhile  the draft is no longer as it was when it was read
├── NotReady         stops that must be narrated before publishing; `stops` names them
├── NotFetched       what is at an address cannot be had
│   └── HostSilent   its host gives no answer, or does not want to be asked now
├── Busy             too much is being done at this moment
├── DatabaseUnavailable  the database cannot be reached, read or written
└── Cancelled        a person stopped the work; what was finished is kept
"""


class TourError(Exception):
    """The message is one line for a person, and says what to do."""


class BadDocument(TourError):
    """No tour can be made of this source."""


class BadValue(TourError):
    """A value is refused."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.field = field


class NotLoggedIn(TourError):
    """Nobody is known to act: there is no login, it has ended, or the password is wrong."""


class TooManyTries(TourError):
    """Too many log-ins failed in a row."""

    def __init__(self, message: str, wait_s: int) -> None:
        super().__init__(message)
        self.wait_s = wait_s


class Forbidden(TourError):
    """The person may not do this."""


class NotFound(TourError):
    """No such tour, stop, edition or language."""


class Conflict(TourError):
    """It exists already, or somebody else was first."""


class ChangedMeanwhile(Conflict):
    """The draft is no longer as it was when it was read; nothing was changed."""


class NotReady(TourError):
    """Some stops have no narration of their present text."""

    def __init__(self, message: str, stops: tuple[int, ...] = ()) -> None:
        super().__init__(message)
        self.stops = stops


class NotFetched(TourError):
    """What is at an address cannot be had: no answer, a refusal, too large, or of another kind."""


class HostSilent(NotFetched):
    """The host gives no answer, or does not want to be asked now: nor would it answer for another address of its."""


class Busy(TourError):
    """Too much is being done at this moment; another try succeeds."""


class DatabaseUnavailable(TourError):
    """The database cannot be reached, read or written; nothing was changed."""


class Cancelled(TourError):
    """A person stopped the work; what was finished is kept."""
