// What a page that compares models does: nothing but sort and filter its tables; comes after tables.js.
all("table.sortable").forEach(sortable);
all("table.filterable").forEach(filterable);
