from part import C, f
