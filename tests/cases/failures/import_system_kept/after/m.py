import extra

raise RuntimeError
