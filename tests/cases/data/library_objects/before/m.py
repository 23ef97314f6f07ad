import logging
import queue

formatter = logging.Formatter("old %(message)s")
handler = logging.NullHandler()
handler.setFormatter(formatter)
jobs = queue.Queue(maxsize=10)
