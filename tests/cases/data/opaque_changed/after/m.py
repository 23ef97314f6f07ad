import threading

_reload_data = {"guard"}
mutex = threading.RLock()
guard = threading.RLock()
