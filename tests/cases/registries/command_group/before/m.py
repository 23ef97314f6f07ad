from app import cli
from cli import option


@cli.command()
@option("--name")
def hello():
    """Old help."""
    return "old hello"


@cli.command("bye")
def goodbye():
    return "bye"


@cli.command()
def gone():
    return "gone"


@cli.group()
def sub():
    return "sub"


@sub.command()
def inner():
    return "old inner"


@sub.command()
def dropped():
    return "dropped"
