"""The demo's side of the arena: the server process, the players' clients and the checks."""
