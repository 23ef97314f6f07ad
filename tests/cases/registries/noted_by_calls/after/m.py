from hub import Registry, note, router, see

LEVEL = 4

note("k", 2)
see("two")
router.note(2)
router.put("k", 2)
router.put("n", 1)
Registry.add("two")
router.note(LEVEL)
