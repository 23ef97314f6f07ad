from pack.other import VALUE
