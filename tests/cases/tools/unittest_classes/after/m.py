import unittest


class TestGame(unittest.TestCase):
    def test_one(self):
        self.ran = "new"
        self.assertEqual(1, 1)

    def test_two(self):
        pass
