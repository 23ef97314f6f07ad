import threading

mutex = threading.Lock()
guard = threading.Lock()
