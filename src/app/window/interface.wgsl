// How egui's shapes become pixels. What is shown is the same as with bevy_egui's own shader, which works out six powers
// for every pixel of every shape; here they are worked out for corners, and a pixel costs one multiplication. Without a
// graphics card that is most of what a frame costs.

struct Transform {
    scale: vec2<f32>,
    translation: vec2<f32>,
}

struct Corner {
    @location(0) position: vec2<f32>,
    @location(1) uv: vec2<f32>,
    @location(2) color: vec4<f32>,
}

struct Inside {
    @builtin(position) position: vec4<f32>,
    @location(0) color: vec4<f32>,
    @location(1) uv: vec2<f32>,
}

@group(0) @binding(0) var<uniform> transform: Transform;
@group(1) @binding(0) var image_texture: texture_2d<f32>;
@group(1) @binding(1) var image_sampler: sampler;

// A color as it is written (sRGB, IEC 61966-2-1) as amounts of light, both 0..1.
fn light(written: vec3<f32>) -> vec3<f32> {
    let dark = written / 12.92;
    let bright = pow((written + 0.055) / 1.055, vec3<f32>(2.4));
    return select(bright, dark, written < vec3<f32>(0.04045));
}

@vertex
fn vs_main(corner: Corner) -> Inside {
    let position = corner.position * transform.scale + transform.translation;
    return Inside(vec4<f32>(position, 0.0, 1.0), vec4<f32>(light(corner.color.rgb), corner.color.a), corner.uv);
}

// The texture is read and the screen is written as light; a product of lights is the light of the product.
@fragment
fn fs_main(inside: Inside) -> @location(0) vec4<f32> {
    return textureSample(image_texture, image_sampler, inside.uv) * inside.color;
}
