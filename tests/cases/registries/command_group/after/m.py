from app import cli
from cli import option


@cli.command()
@option("--name")
@option("--count")
def hello():
    """New help."""
    return "new hello"


@cli.command("farewell")
def goodbye():
    return "bye"


@cli.command()
def added():
    return "added"


@cli.group()
def sub():
    return "sub"


@sub.command()
def inner():
    return "new inner"


@sub.command()
def more():
    return "more"
