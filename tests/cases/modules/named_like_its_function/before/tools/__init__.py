from .inspect import inspect, other
