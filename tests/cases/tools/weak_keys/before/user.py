import weakref

notes = weakref.WeakKeyDictionary()
by_id = {}
