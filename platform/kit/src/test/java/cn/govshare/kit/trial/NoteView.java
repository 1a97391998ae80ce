package cn.govshare.kit.trial;

record NoteView(String id) {}
