from contextvars import ContextVar

count = 0
current = ContextVar("current")
