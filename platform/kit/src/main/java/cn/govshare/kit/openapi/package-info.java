/// What every OpenAPI document says of the platform: who may call, and how errors look.
@NullMarked
package cn.govshare.kit.openapi;

import org.jspecify.annotations.NullMarked;
