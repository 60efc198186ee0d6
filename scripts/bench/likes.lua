-- Likes: every request is a like that was not there before.
dofile(os.getenv("BENCH_LUA") .. "/keys.lua")

function request()
  local key, post = next_pair()
  return wrk.format("POST", "/api/posts/" .. post .. "/like", { ["X-API-Key"] = key })
end
