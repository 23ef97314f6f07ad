"""Comes."""

X = 1
