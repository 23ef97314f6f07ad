from app import cli


@cli.command()
def other():
    return "other"
