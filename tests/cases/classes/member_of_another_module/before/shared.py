PATHS=['a']
