// What a page about modeling choices does: nothing but sort its tables; comes after tables.js.
all("table.sortable").forEach(sortable);
