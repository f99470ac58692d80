"""Excel workbooks, their cells as people see them."""
