-- Pages as browsers ask for them, with the session's cookie that BENCH_COOKIE holds, if any. In the path that BENCH_PATH
-- names, {post} stands for one post after the other, so that none is in the cache yet.
dofile(os.getenv("BENCH_LUA") .. "/keys.lua")

local path = os.getenv("BENCH_PATH")
local headers = { ["Accept"] = "text/html", ["Accept-Encoding"] = "gzip, br" }
local cookie = os.getenv("BENCH_COOKIE") or ""
if cookie ~= "" then
  headers["Cookie"] = cookie
end

function request()
  local _, post = next_pair()
  local filled = path:gsub("{post}", post)
  return wrk.format("GET", filled, headers)
end
