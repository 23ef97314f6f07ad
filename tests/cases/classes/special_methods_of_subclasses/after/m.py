class A:
    def __len__(self):
        return 2

    def __call__(self):
        return "called"

    def __iter__(self):
        return iter([1])

    def __reversed__(self):
        return iter([3])

    def __eq__(self, o):
        return True

    def __bool__(self):
        return False


class B(A):
    def __contains__(self, x):
        return True


class C(B):
    def __setitem__(self, i, v):
        self.z = v
