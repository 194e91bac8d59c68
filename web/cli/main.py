"""The command's entry: one line on standard error where something is wrong, and an exit status."""

from __future__ import annotations

import logging
import sys
from importlib import import_module

import click

from web import errors
from web.settings import Settings, load

DONE, FAILED, BAD_USE, INTERRUPTED = 0, 1, 2, 130


COMMANDS = {
    "preview": ("web.cli.previewing:preview", "Show what an import would make of a source; nothing is written."),
    "import": ("web.cli.importing:import_", "Make a tour of a source."),
    "photos": ("web.cli.picturing:photos", "Get the pictures of a tour that have no file yet."),
    "lexicon": ("web.cli.lexicon:lexicon", "Say how names are said: list, set, remove."),
    "narrate": ("web.cli.narrating:narrate", "Speak what is missing of a tour, or changed since it was spoken."),
    "proof": ("web.cli.proofing:proof", "Listen to a narrated tour, and list what somebody should listen to."),
    "publish": ("web.cli.publishing:publish", "Make an edition of a tour and put it live."),
    "serve": ("web.cli.serving:serve", "Serve published tours to visitors, with a worker beside."),
    "work": ("web.cli.working:work", "Speak what editors ask for, as `serve` does beside the web."),
    "voices": ("web.cli.voices:voices", "List engines and voices."),
    "people": ("web.cli.people:people", "Say who may log in, and as what."),
    "migrate": ("web.cli.serving:migrate", "Bring the database up to date."),
    "demo": ("web.cli.demo:demo", "Make, publish and serve the bundled sample."),
}
"""Name -> module:command and what it does, in the order of their use; a command's module is imported when it runs."""


class Commands(click.Group):
    """The commands of COMMANDS."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List them without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="wayvoice", message="%(version)s")
@click.pass_context
def wayvoice(context: click.Context) -> None:
    """Turn a history into an audio-guided tour, and serve it to visitors' phones."""
    context.obj = context.obj or _settings()


def main(arguments: list[str] | None = None) -> None:
    """Run a command and leave with its exit status."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: list[str]) -> int:
    """Run a command and answer its exit status: 0 done, 1 failed, 2 bad usage or bad input."""
    try:
        wayvoice(arguments, prog_name="wayvoice", standalone_mode=False)
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else "wayvoice"
        return _say(f"{_line(error.format_message())} See `{where} --help`.", BAD_USE)
    except click.ClickException as error:
        return _say(error.format_message(), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        return _say("Stopped. What was finished is kept; run the same command to go on.", INTERRUPTED)
    except click.exceptions.Exit as done:
        return done.exit_code
    except BrokenPipeError:
        sys.stderr.close()
        return FAILED
    except errors.KNOWN as error:
        return _say(str(error), errors.kind(error).exit)
    except OSError as error:
        name = f" ({error.filename})" if error.filename else ""
        return _say(f"{error.strerror or error}{name}: check the path, its rights and the free space.", FAILED)
    except Exception as error:
        logging.getLogger(__name__).debug("unforeseen error", exc_info=error)
        return _say(
            f"Something went wrong inside ({type(error).__name__}: {error}). WAYVOICE_LOG=debug tells more.", FAILED
        )
    return DONE


def _settings() -> Settings:
    settings = load()
    logging.basicConfig(level=settings.log.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for name in settings.unknown:
        click.echo(f"Warning: there is no setting {name}: see docs/operating.md.", err=True)
    return settings


def _say(message: str, status: int) -> int:
    click.echo(f"Error: {_line(message)}", err=True)
    return status


def _line(message: str) -> str:
    return " ".join(message.split())
