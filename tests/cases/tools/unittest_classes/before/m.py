import unittest


class TestGame(unittest.TestCase):
    def test_one(self):
        self.ran = "old"
        self.assertEqual(1, 2)

    def test_gone(self):
        pass
