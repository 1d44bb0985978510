"""Look up as you type: folded forms, full text and near misses, in a file of the cache folder."""
