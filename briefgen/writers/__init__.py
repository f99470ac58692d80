"""Writers: a Document and a theme in, the bytes of one format out; none knows another."""
