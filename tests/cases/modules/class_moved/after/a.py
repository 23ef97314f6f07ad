from b import Player
