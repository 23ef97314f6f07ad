"""Test classes of `unittest` run their new tests. (R1, R18)"""

PROBES = ["sorted(m.unittest.TestLoader().getTestCaseNames(m.TestGame))"]


def hold():
    import m

    return m.TestGame("test_one")


def check(held, update):
    import unittest

    result = unittest.TestResult()
    held.run(result)
    assert result.testsRun == 1 and not result.errors and not result.failures
    assert held.ran == "new"
