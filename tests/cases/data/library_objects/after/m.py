import logging
import queue

formatter = logging.Formatter("new %(message)s")
handler = logging.NullHandler()
handler.setLevel(logging.ERROR)
handler.setFormatter(formatter)
jobs = queue.Queue(maxsize=20)
