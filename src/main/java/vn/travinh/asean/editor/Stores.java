package vn.travinh.asean.editor;

import vn.travinh.asean.content.Workspace;
import vn.travinh.asean.data.Database;

/** What the newsroom keeps: who works in it, and what they write. */
public record Stores(Database database, Workspace workspace) {}
