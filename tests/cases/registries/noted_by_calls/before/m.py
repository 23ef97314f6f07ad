from hub import Registry, note, router, see

LEVEL = 3

note("k", 1)
note("gone", 1)
see("one")
router.note(1)
router.note(5)
router.put("k", 1)
router.put("l", 1)
Registry.add("one")
Registry.add("gone")
router.note(LEVEL)
